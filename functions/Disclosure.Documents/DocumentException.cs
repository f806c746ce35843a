using Disclosure.Documents.Words;

namespace Disclosure.Documents;

/// <summary>
/// A file that cannot be read. The message tells a person, in Chinese, what is wrong and what to do; <see cref="DocumentWords"/> says so in
/// either language.
/// </summary>
/// <param name="fault">What is wrong.</param>
/// <param name="cause">The error underneath, where there is one.</param>
public sealed class DocumentException(DocumentFault fault, Exception? cause = null)
    : FaultException<DocumentFault>(fault, DocumentWords.Chinese.Of(fault), cause)
{
    /// <summary>Gets the code of the fault, for programs.</summary>
    public DocumentError Code => Fault.Error;
}
