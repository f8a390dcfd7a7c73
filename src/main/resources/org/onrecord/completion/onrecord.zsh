#compdef onrecord
# Completion of onrecord for zsh: asks the program what may stand where the cursor is.
#
# For one shell:   source <(onrecord completion zsh)
# For all shells:  onrecord completion zsh > DIRECTORY/_onrecord
#                  where DIRECTORY is one of $fpath, set before compinit in ~/.zshrc

_onrecord() {
    local line value
    local -a typed described
    typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    typed=("${(@)typed/#\~\//$HOME/}")

    for line in "${(@f)$("${words[1]/#\~\//$HOME/}" __complete -- "${(@)typed}" 2>/dev/null </dev/null)}"; do
        value=${line%%$'\t'*}
        if [[ -n $value ]]; then
            described+=("${value//:/\\:}:${line#*$'\t'}")
        elif [[ -n $line ]]; then
            compset -P '--*='
            _files
        fi
    done
    # Unmatched (-U): the program has chosen, and an id need not begin with what was typed.
    (( $#described )) && _describe -V onrecord described -U
}

# As a file of $fpath this is the body of the function that completes; else it defines that.
if [[ $funcstack[1] == _onrecord ]]; then
    _onrecord "$@"
else
    compdef _onrecord onrecord
fi
