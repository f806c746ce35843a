using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Pdf;

namespace ReportMaker;

/// <summary>Reports of any length, for measuring what a page costs.</summary>
public static class LongReport
{
    /// <summary>
    /// Makes a report of exactly the given number of pages: the form itself, and in section 六 as many pages of prose and tables of the
    /// agency's own as it takes. Fonts are not embedded; the same number gives the same bytes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The form alone takes more pages.</exception>
    public static byte[] OfPages(int pages)
    {
        var report = new InventedReport(Form2021.Definition, "澄岭县人民政府", 2022, Scale.County, 500);
        var writer = new DirectWriter(new DirectStyle { Font = HanFont.SongGbk });
        foreach (var block in new Composer(report, new LayoutChoices()).Compose())
        {
            writer.Set(block);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(pages, writer.PageCount);
        while (writer.PageCount < pages)
        {
            writer.Set(new PageBreakBlock());
            foreach (var block in OwnTables.Page(report.Dice))
            {
                writer.Set(block);
            }
        }

        return writer.Save();
    }
}
