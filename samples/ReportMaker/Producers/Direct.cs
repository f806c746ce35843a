using ReportMaker.Composition;
using ReportMaker.Pdf;

namespace ReportMaker.Producers;

/// <summary>The project's own writer.</summary>
internal sealed record Direct(DirectStyle Style) : Producer
{
    public override string Name => $"direct, {Style.Font.CMap} not embedded";

    public override void Print(string title, IReadOnlyList<Block> blocks, string path)
    {
        var writer = new DirectWriter(Style);
        foreach (var block in blocks)
        {
            writer.Set(block);
        }

        File.WriteAllBytes(path, writer.Save());
    }
}
