# The version of a made record that comes after it: one fact in a hundred is corrected, one in two hundred is new, and
# one in five hundred is withdrawn, each with its entry in changes.
def named: [.overview[].facts[], .statuses[].facts[], .series[].points[].fact] | map({(.): true}) | add // {};

named as $named
| .facts as $facts
| [$facts | to_entries[] | select(.key % 500 == 7) | .value | select($named[.id] | not) | .id] as $withdrawn
| ($withdrawn | map({(.): true}) | add // {}) as $gone
| [$facts | to_entries[] | select(.key % 100 == 3) | .value | select($gone[.id] | not) | {id, was: .statement}] as $corrected
| ($corrected | map({(.id): true}) | add // {}) as $changed
| [range(0; ($facts | length) / 200 | floor)
    | {id: "later-fact-\(.)", kind: "event", topic: $facts[0].topic, statement: "Later fact number \(.) was added.",
       date: "2024-06-30", people: [], organisations: [], sources: $facts[.].sources, confidence: $facts[.].confidence,
       note: null, detail: null}] as $added
| .facts |= (map(select($gone[.id] | not) | if $changed[.id] then .note = "Looked at again." else . end) + $added)
| .version = "1.1.0"
| .released |= (.[:4] | tonumber + 1 | "\(.)-01-01")
| .changes |= [{
    version: "1.1.0", date: null, summary: "A later version, made for measuring.", added: ($added | map(.id)),
    corrected: ($corrected | map({kind: "fact", id, was, reason: "Looked at again."})),
    withdrawn: ($withdrawn | map({kind: "fact", id: ., reason: "No source could be found again."}))}] + .
| .changes[0].date = .released
