# The three lookups that are timed, for jq and for making the database of sqlite3.

# One line per fact: what is compared.
def line: "\(.id)\t\(.statement)";

# Names of a person or body, and their words as one text.
def names: [.name] + .aliases;

def show($id): .facts[] | select(.id == $id) | line;

def who($name):
  (.people + .organisations | map(select(any(names[]; ascii_downcase == $name)).id)) as $parties
  | .facts[] | select(any(.people[], .organisations[]; IN($parties[]))) | line;

# Each fact with the text that "onrecord search" looks at, as {id, statement, text}.
def texts:
  (.people + .organisations | INDEX(.id) | map_values(names | join(" "))) as $names
  | (.proceedings | INDEX(.id) | map_values(.label)) as $proceedings
  | .facts[]
  | {id, statement, text: [
      .statement, .short, .topic, .note,
      (.detail // {} | .. | strings),
      $proceedings[.detail.proceeding? // ""],
      $names[.people[], .organisations[]]
    ] | map(values) | join(" ")};

# Facts with all the words, each the beginning of a word in the text.
def search($words):
  texts | select(.text | ascii_downcase as $text | all($words[]; . as $word | $text | test("\\b" + $word))) | line;
