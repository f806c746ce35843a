using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Transfer;

/// <summary>An archive that cannot be made or taken in. The message tells a person, in Chinese, what is wrong and what to do.</summary>
public sealed class ArchiveException : Exception
{
    internal ArchiveException(ArchiveFault fault, Exception? cause = null)
        : base(WorkflowWords.Chinese.Of(fault), cause) => Fault = fault;

    /// <summary>Gets what is wrong; <see cref="WorkflowWords"/> says so in either language.</summary>
    public ArchiveFault Fault { get; }

    /// <summary>Gets the code of the fault, for programs.</summary>
    public ArchiveError Code => Fault.Code;
}
