using Disclosure.Documents;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Transfer;

/// <summary>
/// An archive that cannot be made or taken in. The message tells a person, in Chinese, what is wrong and what to do;
/// <see cref="WorkflowWords"/> says so in either language.
/// </summary>
public sealed class ArchiveException : FaultException<ArchiveFault>
{
    internal ArchiveException(ArchiveFault fault, Exception? cause = null)
        : base(fault, WorkflowWords.Chinese.Of(fault), cause)
    {
    }

    /// <summary>Gets the code of the fault, for programs.</summary>
    public ArchiveError Code => Fault.Code;
}
