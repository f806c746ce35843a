using Disclosure.Documents.Words;

namespace Disclosure.Documents;

/// <summary>A file that cannot be read. The message tells a person, in Chinese, what is wrong and what to do.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="cause">The error underneath, where there is one.</param>
    public DocumentException(DocumentFault fault, Exception? cause = null)
        : base(DocumentWords.Chinese.Of(fault), cause) => Fault = fault;

    /// <summary>Gets what is wrong; <see cref="DocumentWords"/> says so in either language.</summary>
    public DocumentFault Fault { get; }

    /// <summary>Gets the code of the fault, for programs.</summary>
    public DocumentError Code => Fault.Error;
}
