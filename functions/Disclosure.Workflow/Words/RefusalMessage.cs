using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

/// <summary>The sentence that programs are answered with where something is refused.</summary>
public static class RefusalMessage
{
    extension(Refusal refusal)
    {
        /// <summary>Gets why it is refused and what to do, in Chinese.</summary>
        public string Message => WorkflowWords.Chinese.Of(refusal);
    }
}
