using System.Reflection;
using System.Text;

namespace Disclosure.TestKit;

/// <summary>The repository's samples.</summary>
public static class Samples
{
    /// <summary>A report of five pages without findings but for the deadline.</summary>
    public const string FivePages = "five-pages.pdf";

    /// <summary>A report in which one sum is wrong: two errors.</summary>
    public const string BalanceBroken = "balance-broken.pdf";

    /// <summary>A report as an office scanner gives it, of three pages.</summary>
    public const string Scan = "scans/grey-200-plain.pdf";

    public static string Folder { get; } = Path.Combine(
        typeof(Samples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "RepositoryRoot").Value!,
        "samples");

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The same report in a file of its own: a PDF may end with a comment.</summary>
    public static byte[] Variant(string name, int number) => [.. Read(name), .. Encoding.ASCII.GetBytes($"\n% variant {number}\n%%EOF\n")];
}
