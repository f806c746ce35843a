namespace GlyphTrainer.Cells;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Figure,
    FigureUnderSeal,
    Empty,
    Words,
    FigureWithWords,
    Confusable,
    Seal,
}
