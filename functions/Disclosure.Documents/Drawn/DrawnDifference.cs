namespace Disclosure.Documents.Drawn;

/// <summary>How a cell of the drawn page differs from the text that was read from it.</summary>
public enum DrawnDifference
{
    /// <summary>There is ink where no text stands.</summary>
    InkWithoutText,

    /// <summary>A character of the text has no ink.</summary>
    TextWithoutInk,

    /// <summary>The characters of the text do not lie as those of one number do: on each other, or the last ones raised.</summary>
    OtherPlaces,

    /// <summary>A stroke runs through the number.</summary>
    Struck,

    /// <summary>The ink is that of another number.</summary>
    OtherNumber,
}
