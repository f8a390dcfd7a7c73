#!/usr/bin/env zsh
# type-lines SHELL: types each line of standard input and a TAB into an interactive bash or zsh on a terminal of its
# own, with the completion of onrecord loaded, and prints what became of the line.
zmodload zsh/zpty || exit 1
shell=$1
typeset -x SEEN=$(mktemp) TERM=xterm COLUMNS=200
trap 'zpty -d shell; rm -f $SEEN' EXIT

# Ctrl-T writes down the line as it stands and clears it.
case $shell in
    bash)
        start='bash --norc --noprofile -i'
        setup=(
            'source <(onrecord completion bash)'
            'seen() { printf "%s\n" "$READLINE_LINE" >>"$SEEN"; READLINE_LINE=; READLINE_POINT=0; }'
            'bind -x "\"\C-t\": seen"'
        ) ;;
    zsh)
        start='zsh -f -i'
        setup=(
            'autoload -Uz compinit; compinit -D -u'
            'source <(onrecord completion zsh)'
            'seen() { print -r -- "$BUFFER" >>$SEEN; BUFFER= }'
            'zle -N seen; bindkey "^T" seen'
        ) ;;
esac
zpty -b shell $start

# Reads what the shell prints, or it would stop, until it has written down so many lines.
await() {
    local output tries
    for ((tries = 0; tries < 1200; tries++)); do
        while zpty -r -t shell output; do :; done
        (($(wc -l <$SEEN) >= $1)) && return
        sleep 0.05
    done
    print -u 2 "the shell does not answer: $(<$SEEN)"
    exit 1
}

for line in $setup; do
    zpty -w shell $line
done
zpty -w -n shell $'\024'
await 1
count=1
while IFS= read -r line; do
    zpty -w -n shell $line$'\t\024'
    await $((++count))
done
tail -n +2 $SEEN
