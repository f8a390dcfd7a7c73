# shellcheck shell=bash
# The sections of RESULTS.md that bench/run writes, made of the measurements. Sourced by bench/run.

# Startup alone: what no program can be quicker than.
floors() {
    printf '/bin/true\t/bin/true\n'
    [ -z "$empty" ] || printf "empty native program\t'%s'\n" "$empty"
    [ -z "$native" ] || printf "onrecord --version, native\t'%s' --version\n" "$native"
}

lookups_section() {
    local task
    echo "## Lookups in the bundled record"
    echo
    echo "$(jq -r '"\(.case) \(.version), \(.facts | length) facts"' "$facts"), $(kilobytes "$facts") kB. Median time and peak memory of $runs runs each;"
    echo 'all programs gave the same answers.'
    echo
    table shipped "${tasks[@]}"
    echo
    for task in "${tasks[@]}"; do
        echo "- ${task}: \`${told[$task]}\`"
    done
    echo
    echo 'Startup alone:'
    echo
    table floor start
}

sizes_section() {
    local size
    echo '## Time and memory by size'
    echo
    echo 'Records made by `bench/make-record`, seed 1. Programs that use an index or one line per fact had these made beforehand,'
    echo 'which is not timed; onrecord and jq read the file each time. A million facts exceed the size limit, so `--max-size 4096`'
    echo 'raises it; only the native binary is timed with them.'
    for size in "${sizes[@]}"; do
        echo
        echo "### $(spaced "$size") facts"
        echo
        table "$size" "${tasks[@]}" | drop_empty_columns
    done
}

# Leaves out the columns in which no program has a figure.
drop_empty_columns() {
    awk -F '|' '
        { for (i = 2; i < NF; i++) { cell[NR, i] = $i; if (NR > 2 && $i !~ /^ *$/) keep[i] = 1 } last = NF }
        END {
            for (r = 1; r <= NR; r++) {
                line = "|"
                for (i = 2; i < last; i++) if (keep[i]) line = line cell[r, i] "|"
                print line
            }
        }'
}

shell_section() {
    echo '## The shell'
    echo
    echo 'The native binary, timed by `bench/time-shell`. Answers are timed on pipes, from sending the line to receiving the reply,'
    echo 'best of three for each line. Hostile lines have up to 10 000 characters of names, misspelt words, dates and noise.'
    echo
    echo '| what | lines or runs | median, ms | slowest, ms |'
    echo '| --- | ---: | ---: | ---: |'
    awk -F '\t' 'BEGIN {
            name["prompt"] = "startup on a terminal, to the prompt"; name["first"] = "startup on pipes, to the first answer"
            name["answer"] = "answer to a question"; name["hostile"] = "reply to a hostile line"
        }
        { print "| " name[$1] " | " $2 " | " $3 " | " $4 " |" }' "$work/shell.tsv"
}

# The columns of time-shell: $1 the row, $2 the column.
shell_figure() {
    [ ! -f "$work/shell.tsv" ] || awk -F '\t' -v what="$1" -v column="$2" '$1 == what { print $column }' "$work/shell.tsv"
}

# One row of the goals: $1 what, $2 the figure, $3 the bound, $4 how to show both, as printf has it.
goal() {
    local met='**not met**'
    if [ -z "$2" ]; then
        echo "| $1 | | not measured |"
    else
        awk -v figure="$2" -v bound="$3" 'BEGIN { exit !(figure <= bound) }' && met=met
        # shellcheck disable=SC2059 # the format is a parameter
        echo "| $1 | $(printf "$4" "$2") | $met |"
    fi
}

# $1 divided by $2; empty if one is missing or the second is 0.
ratio() {
    [ -z "$1" ] || [ -z "$2" ] || awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.3f", a / b }'
}

goals_section() {
    local onrecord='onrecord, native' other='onrecord, native, --facts' largest=0 task memory=
    echo '## Goals'
    echo
    echo '| goal | figure | |'
    echo '| --- | ---: | --- |'
    for task in "${tasks[@]:0:5}"; do
        goal "$task in at most 0.35 of jq's time" \
            "$(ratio "$(figure shipped "$task" "$onrecord" 4)" "$(figure shipped "$task" jq 4)")" 0.35 '%.2f'
    done
    goal "show of the file itself in at most 1.2 of jq's time" \
        "$(ratio "$(figure shipped show "$other" 4)" "$(figure shipped show jq 4)")" 1.2 '%.2f'
    goal "one fact by id in at most twice an empty native program's time" \
        "$(ratio "$(figure shipped show "$onrecord" 4)" "$(figure floor start 'empty native program' 4)")" 2 '%.2f'
    for task in "${tasks[@]}"; do
        memory=$(figure shipped "$task" "$onrecord" 7)
        largest=$(awk -v a="$largest" -v b="${memory:-0}" 'BEGIN { print (a > b ? a : b) }')
    done
    [ -n "$native" ] || largest=
    goal 'peak memory of every task under 30 MB' "$largest" 30 '%.1f MB'
    goal 'binary under 40 MB' "$([ -z "$native" ] || stat -c %s "$native" | awk '{ printf "%.1f", $1 / 1e6 }')" 40 '%s MB'
    for task in "${tasks[@]}"; do
        goal "100 000 facts, $task: at most a third of jq's time" \
            "$(ratio "$(figure 100000 "$task" "$other" 4)" "$(figure 100000 "$task" jq 4)")" 0.3333 '%.2f of it'
    done
    for task in show csv; do
        goal "100 000 facts, $task: at most a third of jq's memory" \
            "$(ratio "$(figure 100000 "$task" "$other" 7)" "$(figure 100000 "$task" jq 7)")" 0.3333 '%.2f of it'
    done
    goal 'shell startup to the prompt under 60 ms' "$(shell_figure prompt 3)" 60 '%.1f ms'
    goal 'median answer in the shell under 5 ms' "$(shell_figure answer 3)" 5 '%.2f ms'
    goal 'the slowest hostile line under 50 ms' "$(shell_figure hostile 4)" 50 '%.1f ms'
}

machine_section() {
    echo '## Machine and date'
    echo
    echo "- Date: $(date -u +%Y-%m-%d)"
    echo "- Machine: $(processor), $(getconf _NPROCESSORS_ONLN) cores, $(uname -sr)"
    echo "- Load average before: $load_before; after: $(uptime | sed 's/.*average[s]*: //')"
    if [ -n "$native" ]; then
        echo "- Native binary: $(stat -c %s "$native") bytes; $("$native" --version | head -n 1)"
    fi
    echo "- JDK: $(sed 's/.*JAVA_RUNTIME_VERSION="\([^"]*\)".*/\1/' "$work/cached/target/onrecord.aot.key")," \
        "AOT cache $(kilobytes "$work/cached/target/onrecord.aot") kB"
    echo "- Peers: $(jq --version), sqlite3 $(sqlite3 --version | cut -d ' ' -f 1), $(rg --version | head -n 1)," \
        "$(grep --version | head -n 1); $(hyperfine --version)"
}

processor() {
    sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -1 | grep . || uname -m
}

kilobytes() {
    stat -c %s "$1" | awk '{ printf "%.0f", $1 / 1000 }'
}

# A number with a space between thousands.
spaced() {
    sed ':a; s/\([0-9]\)\([0-9]\{3\}\)\($\| \)/\1 \2\3/; ta' <<<"$1"
}
