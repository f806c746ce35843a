using Azure;

namespace Disclosure.Functions.Storage;

/// <summary>
/// A table or container that the stores keep their data in is not there; the message tells the operator, in Chinese, what to do.
/// </summary>
internal sealed class StorageMissingException : Exception
{
    private StorageMissingException(string name, Exception cause)
        : base($"存储帐户中没有“{name}”。应用启动时会自动建立；如被删除，请重新启动应用，并确认其身份有“存储 Blob 数据参与者”和“存储表数据参与者”角色。", cause) =>
        Name = name;

    /// <summary>Gets the table or container.</summary>
    public string Name { get; }

    /// <summary>The same error where it says that the place is lacking; null where it says something else.</summary>
    public static StorageMissingException? Of(string name, RequestFailedException failure) =>
        failure.ErrorCode is "TableNotFound" or "ContainerNotFound" or "ContainerBeingDeleted" or "TableBeingDeleted"
            ? new StorageMissingException(name, failure)
            : null;
}
