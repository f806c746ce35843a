namespace Disclosure.Server.CommandLine;

/// <summary>
/// Runs <c>read</c> and <c>tables</c> where the arguments leave nothing to parse: known options and file names. The parser of System.CommandLine
/// takes about 15 ms to load and run in a new process, half of what an empty program takes in all; every other call goes through it.
/// </summary>
internal static class PlainCall
{
    /// <summary>The exit code, or null if the arguments are for the parser.</summary>
    public static int? Run(string[] args)
    {
        if (args.Length < 2 || args[0] is not ("read" or "tables"))
        {
            return null;
        }

        var files = new List<string>(args.Length - 1);
        var (json, csv) = (false, false);
        foreach (var argument in args.AsSpan(1))
        {
            switch (argument)
            {
                case "--json":
                    json = true;
                    break;
                case "--csv" when args[0] == "tables":
                    csv = true;
                    break;
                case "" or ['-' or '@' or '[', ..]:
                    return null;
                default:
                    files.Add(argument);
                    break;
            }
        }

        return files.Count == 0 || (json && csv) ? null
            : args[0] == "read" ? ReadCommand.Run(files, json)
            : TablesCommand.Run(files, json ? TablesFormat.Json : csv ? TablesFormat.Csv : TablesFormat.Text);
    }
}
