# shellcheck shell=bash
# The tasks, each as every program is asked for it. Sourced by bench/run.

tasks=(show who status search count csv)

# What a task asks of the record in use: tells set_record's parameters in words.
declare -A told
fields='--format tsv --no-header --fields id,statement'
columns=id,kind,topic,date,people,organisations,confidence,statement,note

# Sets the record in use: $1 its name in tables, $2 its file, then id, name of a person, person and day of a status, and
# the two words of a search. The database of sqlite3 and the lines of rg and grep are made of it beforehand.
set_record() {
    record=$1 facts=$2 id=$3 name=$4 inmate=$5 day=$6 first=$7 second=$8
    database=$work/$record.db
    lines=$work/$record.tsv
    told=([show]="show $id" [who]="who $name" [status]="status $inmate --on $day" [search]="search $first $second"
        [count]='facts info --by topic' [csv]='search --all --format csv')
}

# $1: the program with its options.
onrecord_command() {
    case $2 in
        show | who | search) echo "$1 ${told[$2]} $fields" ;;
        status) echo "$1 ${told[$2]} --format tsv --no-header --fields status,from,to" ;;
        count) echo "$1 ${told[$2]} --format tsv --no-header --fields key,facts" ;;
        csv) echo "$1 ${told[$2]} --no-header --fields $columns" ;;
    esac
}

jq_command() {
    local filter
    case $1 in
        show) filter="show(\"$id\")" ;;
        who) filter="who(\"${name,,}\")" ;;
        status) filter="status(\"${inmate,,}\"; \"$day\")" ;;
        search) filter="search([\"$first\", \"$second\"])" ;;
        count) filter=topics ;;
        csv) filter=csv ;;
    esac
    echo "jq -r -L '$here' 'include \"lookups\"; $filter' '$facts'"
}

sqlite_command() {
    local query mode="-separator '	'"
    case $1 in
        show) query="SELECT id, statement FROM fact WHERE id = '$id'" ;;
        who) query="SELECT id, statement FROM party_name JOIN fact_party USING (party) JOIN fact ON id = fact WHERE name = '$name'" ;;
        status)
            query="SELECT status, start, finish FROM party_name JOIN custody ON person = party WHERE name = '$inmate'"
            query+=" AND first <= '$day' AND (last = '' OR '$day' < last)"
            ;;
        search) query="SELECT id, statement FROM fact_text JOIN fact USING (id) WHERE text MATCH '$first* $second*'" ;;
        count) query='SELECT topic, count(*) FROM fact GROUP BY topic' ;;
        csv) query="SELECT $columns FROM fact" mode=-csv ;;
    esac
    echo "sqlite3 -readonly $mode '$database' \"$query\""
}

# A line of rg and grep is id, statement and searched text. Nothing for a task that plain search cannot answer.
pattern() {
    case $1 in
        show) echo "^$id\\t[^\\t]*" ;;
        search) echo "^[^\\t]*\\t[^\\t]*(?=\\t(?=.*\\b$first)(?=.*\\b$second))" ;;
    esac
}

make_peers() {
    "$here/make-database" "$facts" "$database"
    jq -r -L "$here" 'include "lookups"; texts | [.id, .statement, .text | gsub("[\t\n]"; " ")] | join("\t")' "$facts" >"$lines"
}

# One line for each program that can do task $1: label, tab, command. The first is the one that all are compared with.
commands() {
    local option="--max-size 4096 --facts '$facts'"
    if [ -n "$native" ]; then
        if [ "$record" = shipped ]; then
            printf 'onrecord, native\t%s\n' "$(onrecord_command "'$native'" "$1")"
        fi
        printf 'onrecord, native, --facts\t%s\n' "$(onrecord_command "'$native' $option" "$1")"
    fi
    if [ "$record" = shipped ]; then
        printf 'onrecord, JVM with AOT cache\t%s\n' "$(onrecord_command "'$cached'" "$1")"
        printf 'onrecord, JVM without\t%s\n' "$(onrecord_command "'$bare'" "$1")"
    else
        printf 'onrecord, JVM with AOT cache\t%s\n' "$(onrecord_command "'$cached' $option" "$1")"
    fi
    printf 'jq\t%s\n' "$(jq_command "$1")"
    printf 'sqlite3, indexed\t%s\n' "$(sqlite_command "$1")"
    if [ -n "$(pattern "$1")" ]; then
        printf 'rg, one line a fact\trg --no-config -N -ioP '"'%s' '%s'"'\n' "$(pattern "$1")" "$lines"
        printf 'grep, one line a fact\tgrep -ioP '"'%s' '%s'"'\n' "$(pattern "$1")" "$lines"
    fi
}

# Answers as they are compared: sorted, because only onrecord ranks, and CSV however it is quoted.
normal() {
    if [ "$1" = csv ]; then
        python3 -c 'import csv, sys; sys.stdout.writelines("\t".join(row) + "\n" for row in csv.reader(sys.stdin))'
    else
        cat
    fi | tr -d '\r' | sort
}

# Every program must give the same answer; a difference ends the run.
compare() {
    local label command expected=
    while IFS=$'\t' read -r label command; do
        eval "$command" </dev/null | normal "$1" >"$work/answer"
        if [ -z "$expected" ]; then
            [ -s "$work/answer" ] || fail 1 "$label has no answer to \"${told[$1]}\" from the record $record"
            expected=$label
            mv "$work/answer" "$work/expected"
        elif ! diff "$work/expected" "$work/answer" >&2; then
            fail 1 "$label answers \"${told[$1]}\" otherwise than $expected does"
        fi
    done < <(commands "$1")
}
