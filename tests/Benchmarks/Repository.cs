using System.Reflection;

namespace Disclosure.Benchmarks;

/// <summary>The checkout the benchmarks were built from: benchmark processes run elsewhere.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);
}
