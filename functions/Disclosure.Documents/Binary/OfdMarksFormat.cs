namespace Disclosure.Documents.Binary;

/// <summary>What an OFD holds beside its pages in binary, or that a document is none.</summary>
internal static class OfdMarksFormat
{
    /// <summary>Writes the marks; null for a document that is no OFD.</summary>
    public static void Write(BinaryWriter writer, OfdMarks? marks)
    {
        writer.Write(marks is not null);
        if (marks is not null)
        {
            writer.Write(marks.OtherDocuments);
            writer.Write(marks.Signatures);
            writer.Write(marks.Seals);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <inheritdoc cref="PageFormat.Read(BinaryReader)" path="/exception"/>
    public static OfdMarks? Read(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        var marks = new OfdMarks(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return marks is { OtherDocuments: >= 0, Signatures: >= 0, Seals: >= 0 }
            ? marks
            : throw new FormatException("fewer than no documents or signatures");
    }
}
