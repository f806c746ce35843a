namespace Disclosure.Documents.Ocr.Workers;

/// <summary>A child that did not answer. It is of no more use; the request may be tried in another.</summary>
internal sealed class WorkerFailure : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="kind">What the child did.</param>
    /// <param name="message">What is known of it, for the operator.</param>
    /// <param name="cause">The error it showed itself by, where there is one.</param>
    public WorkerFailure(WorkerFailureKind kind, string message, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    /// <summary>What the child did.</summary>
    public WorkerFailureKind Kind { get; }

    /// <summary>The error of a request that failed so often.</summary>
    public DocumentException AfterAttempts(int attempts) => new(
        DocumentError.OcrFailed,
        Kind switch
        {
            WorkerFailureKind.TimedOut =>
                $"图像识别超时（已尝试 {attempts} 次）。请以 200～300 dpi 的灰度或黑白方式重新扫描后再上传；如多份文件都出现此提示，请联系系统管理员。",
            WorkerFailureKind.Outgrew =>
                $"图像识别所需内存超过上限（已尝试 {attempts} 次）。请以 200～300 dpi 的灰度或黑白方式重新扫描后再上传。",
            WorkerFailureKind.NotStarted =>
                "图像识别程序无法启动。请联系系统管理员检查程序文件是否完整、是否允许执行，然后重新处理该文件。",
            _ =>
                $"图像识别程序异常退出（已尝试 {attempts} 次），文件可能已损坏。请重新扫描或重新导出后再上传；如多份文件都出现此提示，请联系系统管理员。",
        },
        this);
}

/// <summary>The ways in which a child does not answer.</summary>
internal enum WorkerFailureKind
{
    /// <summary>It could not be started.</summary>
    NotStarted,

    /// <summary>It ended, or wrote what is no answer.</summary>
    Crashed,

    /// <summary>It was not done in time, and was killed.</summary>
    TimedOut,

    /// <summary>It took more memory than it may have, and was killed.</summary>
    Outgrew,
}
