# shellcheck shell=bash
# Times commands and keeps what was measured. Sourced by bench/run.

# What was measured: record, task, program, median, least and most in ms, most resident memory in MB; with tabs between.
measurements=$work/measurements.tsv
: >"$measurements"

# Most resident memory in MB that a command took in so many runs.
resident() {
    local run
    for ((run = 0; run < $2; run++)); do
        eval "/usr/bin/time -f %M -o '$work/resident' $1" </dev/null >/dev/null
        tail -n 1 "$work/resident"
    done | sort -n | tail -n 1 | awk '{ printf "%.1f", $1 / 1000 }'
}

# Times the commands on standard input, each "label, tab, command", so many runs of each: $1 record, $2 task, $3 runs.
measure() {
    local labels=() list=() label command index
    while IFS=$'\t' read -r label command; do
        labels+=("$label")
        list+=("$command")
    done
    # Through a pipe: some programs do less where output goes to /dev/null. Where a run is long, comparing has warmed up.
    hyperfine -N --output=pipe --warmup $(($3 > 9 ? 3 : 0)) --runs "$3" --style none \
        --export-json "$work/times.json" "${list[@]}" >&2 || return 1
    for index in "${!list[@]}"; do
        jq -r --arg record "$1" --arg task "$2" --arg label "${labels[index]}" \
            --arg resident "$(resident "${list[index]}" $(($3 > 9 ? 3 : 1)))" --argjson index "$index" '
            .results[$index]
            | [$record, $task, $label, (.median, .min, .max | . * 1000), $resident] | @tsv' "$work/times.json"
    done >>"$measurements"
}

# One figure: $1 record, $2 task, $3 program, $4 its column, 4 the median and 7 the memory; empty if it was not measured.
figure() {
    awk -F '\t' -v record="$1" -v task="$2" -v program="$3" -v column="$4" \
        '$1 == record && $2 == task && $3 == program { print $column; exit }' "$measurements"
}

# The table of a record: a row for each program, a column for each task of $2..., "median ms · MB" in each.
table() {
    local record=$1
    shift
    awk -F '\t' -v record="$record" -v list="$*" '
        function short(x) { return x < 10 ? sprintf("%.1f", x) : sprintf("%.0f", x) }
        BEGIN { count = split(list, tasks, " ") }
        $1 == record {
            if (!($3 in seen)) { seen[$3] = 1; order[++programs] = $3 }
            cell[$3, $2] = short($4) " · " short($7)
        }
        END {
            line = "| ms · MB |"; rule = "| --- |"
            for (t = 1; t <= count; t++) { line = line " " tasks[t] " |"; rule = rule " ---: |" }
            print line; print rule
            for (p = 1; p <= programs; p++) {
                line = "| " order[p] " |"
                for (t = 1; t <= count; t++) line = line " " cell[order[p], tasks[t]] " |"
                print line
            }
        }' "$measurements"
}
