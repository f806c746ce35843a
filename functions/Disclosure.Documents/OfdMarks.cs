namespace Disclosure.Documents;

/// <summary>What an OFD holds beside the pages that are read.</summary>
/// <param name="OtherDocuments">Number of documents after the first, and of other versions of the first, which are not read.</param>
/// <param name="Signatures">Number of digital signatures without a seal. None is verified.</param>
/// <param name="Seals">Number of digital signatures with a seal. None is verified.</param>
public sealed record OfdMarks(int OtherDocuments, int Signatures, int Seals);
