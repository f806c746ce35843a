using System.CommandLine;
using System.Text;

namespace Disclosure.Server.CommandLine;

/// <summary>Scripts that have a shell complete the verbs and their options, made of the verbs themselves.</summary>
internal static class CompletionScript
{
    /// <summary>Returns the script for bash.</summary>
    public static string Bash(Command root)
    {
        var script = new StringBuilder(
            $$"""
            _disclosure() {
              local current="${COMP_WORDS[COMP_CWORD]}" words=""
              COMPREPLY=()
              if [ "$COMP_CWORD" -eq 1 ]; then
                words="{{Verbs(root)}}"
              elif [[ $current == -* ]]; then
                case "${COMP_WORDS[1]}" in

            """);
        foreach (var verb in root.Subcommands)
        {
            script.Append($"      {verb.Name}) words=\"{Options(verb)}\" ;;\n");
        }

        return script.Append(
            """
                esac
              else
                COMPREPLY=($(compgen -f -- "$current"))
                return
              fi
              COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o filenames -F _disclosure disclosure

            """).ToString();
    }

    /// <summary>Returns the script for zsh.</summary>
    public static string Zsh(Command root)
    {
        var script = new StringBuilder(
            $"""
            #compdef disclosure
            if (( CURRENT == 2 )); then
              compadd -- {Verbs(root)}
            elif [[ $words[CURRENT] == -* ]]; then
              case $words[2] in

            """);
        foreach (var verb in root.Subcommands)
        {
            script.Append($"    {verb.Name}) compadd -- {Options(verb)} ;;\n");
        }

        return script.Append(
            """
              esac
            else
              _files
            fi

            """).ToString();
    }

    private static string Verbs(Command root) => string.Join(' ', root.Subcommands.Select(static verb => verb.Name));

    private static string Options(Command verb) => string.Join(' ', verb.Options.Select(static option => option.Name).Append("--help"));
}
