# Completion of onrecord for bash: asks the program what may stand where the cursor is.
#
# For bash 4.3 or later. In one shell:
#     source <(onrecord completion bash)
# In all shells, with the package bash-completion; without it, put the line above into ~/.bashrc:
#     onrecord completion bash > ~/.local/share/bash-completion/completions/onrecord

_onrecord() {
    local index line value
    local -a words=()

    # Bash ends a word at "=": put --option=value together again. Without quotes, and with the home for "~".
    for ((index = 1; index <= COMP_CWORD; index++)); do
        value=${COMP_WORDS[index]}
        if ((${#words[@]})) && [[ $value == = || ${COMP_WORDS[index - 1]} == = && ${words[-1]} == --*= ]]; then
            words[-1]+=$value
        else
            words+=("${value/#\~\//$HOME/}")
        fi
    done
    words=("${words[@]//[\"\'\\]/}")

    # Of --option=value bash replaces only the value, unless it was told not to end words at "=".
    local open=${COMP_WORDS[COMP_CWORD]:0:1} option= kept=
    [[ ${words[-1]} == --*=* ]] && option=${words[-1]%%=*}=
    [[ $COMP_WORDBREAKS == *=* ]] && kept=$option

    COMPREPLY=()
    while IFS= read -r line; do
        value=${line%%$'\t'*}
        if [[ -z $value ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do
                line=$option$line
                COMPREPLY+=("${line#"$kept"}")
            done < <(compgen -f -- "${words[-1]#"$option"}")
            continue
        fi
        value=${value#"$kept"}
        # The program offers nothing that a shell would act on; if it did, it would not get into a quote.
        if [[ $value == *[[:space:]\"\'\\\$\`\&\|\;\(\)\<\>\*\?\[\]\!]* ]]; then
            if [[ $open != [\"\'\$] ]]; then
                printf -v value %q "$value"
            elif [[ $value == *[!\ [:alnum:]_./:=,@%+’-]* ]]; then
                continue
            fi
        fi
        COMPREPLY+=("$value")
    done < <("${1/#\~\//$HOME/}" __complete -- "${words[@]}" 2>/dev/null </dev/null)
}

# In the order of the program where bash is new enough for that.
complete -o nosort -F _onrecord onrecord 2>/dev/null || complete -F _onrecord onrecord
