# Completion of onrecord for fish: asks the program what may stand where the cursor is.
#
# For one shell:   onrecord completion fish | source
# For all shells:  onrecord completion fish > ~/.config/fish/completions/onrecord.fish

function __onrecord_complete
    # Until fish 4 there was -o only; it expands too.
    set -l words (commandline -pxc 2>/dev/null; or commandline -poc)
    set -l typed (string replace -ra '["\'\\\\]' '' -- (commandline -ct))
    for line in ($words[1] __complete -- $words[2..] "$typed" 2>/dev/null </dev/null)
        if string match -q \t'*' -- $line
            set -l option (string match -r '^--[^=]*=' -- $typed)
            __fish_complete_path (string replace -r '^--[^=]*=' '' -- $typed) | string replace -r '^' -- "$option"
        else
            echo -- $line
        end
    end
end

complete -c onrecord -f -k -a '(__onrecord_complete)'
