# The tasks that are timed, for jq and for making the database of sqlite3 and the lines of rg and grep.

# One line per fact: what is compared.
def line: "\(.id)\t\(.statement)";

# Names of a person or body, and their words as one text.
def names: [.name] + .aliases;

def show($id): .facts[] | select(.id == $id) | line;

# Ids of the people and bodies of that name, in whatever case it is written.
def parties($name): .people + .organisations | map(select(any(names[]; ascii_downcase == $name)).id);

def who($name):
  parties($name) as $parties
  | .facts[] | select(any(.people[], .organisations[]; IN($parties[]))) | line;

# A bound of a custody interval as it sorts. "~", for about, moves no day.
def bound: rtrimstr("~");

def status($name; $day):
  parties($name) as $parties
  | .statuses[]
  | select(IN(.person; $parties[]) and (.from | bound) <= $day and (.to == null or $day < (.to | bound)))
  | [.status, .from, .to] | @tsv;

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

def topics: .facts | group_by(.topic)[] | [.[0].topic, length] | @tsv;

# What the CSV of the whole record has of a fact.
def columns:
  [.id, .kind, .topic, .date, (.people | join("; ")), (.organisations | join("; ")), .confidence, .statement, .note];

def csv: .facts[] | columns | @csv;
