namespace ReportMaker.Pdf;

/// <summary>A page to draw on, in points from its top left.</summary>
internal interface ICanvas
{
    /// <summary>Sets a line of text with its left end and baseline at the point.</summary>
    void Text(string text, double x, double baseline, double size);

    /// <summary>Draws the border of a cell.</summary>
    void Frame(double left, double top, double right, double bottom, bool leftOpen, bool rightOpen);
}
