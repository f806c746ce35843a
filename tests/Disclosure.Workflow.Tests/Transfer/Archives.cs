using System.IO.Compression;
using Disclosure.Contracts;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Transfer;

/// <summary>Archives to try things on.</summary>
internal static class Archives
{
    /// <summary>An office with a published report, one in review and one that cannot be read.</summary>
    public static async Task<Holdings> SampleAsync()
    {
        var world = new World();
        await world.ApproveAllAsync(await world.FileAsync(FakeReader.File("甲局", 2022)));
        await world.FileAsync(FakeReader.File("乙局", 2022, 11));
        await world.FileAsync(FakeReader.File(FakeReader.Unreadable, 2022));
        return new Holdings(world.Store, world.Publications, world.Files);
    }

    /// <summary>The archive with its entries changed by hand.</summary>
    public static byte[] Rewritten(byte[] archive, Action<List<(string Name, byte[] Content)>> change)
    {
        var entries = new List<(string Name, byte[] Content)>();
        using (var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                using var whole = new MemoryStream();
                content.CopyTo(whole);
                entries.Add((entry.FullName, whole.ToArray()));
            }
        }

        change(entries);
        using var rewritten = new MemoryStream();
        using (var zip = new ZipArchive(rewritten, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return rewritten.ToArray();
    }
}
