using System.Reflection;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Words;

/// <summary>One fact of every kind of a closed set, each argument a value that can be found again in a sentence.</summary>
internal static class Facts
{
    public static IReadOnlyList<T> Of<T>() => [.. typeof(T).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Where(kind => kind.BaseType == typeof(T))
        .Select(kind => (T)Make(kind))];

    private static object Make(Type kind)
    {
        var constructor = kind.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
    }

    private static object Value(Type type) =>
        type == typeof(string) ? "Anna"
        : type == typeof(bool) ? true
        : type == typeof(HostPart) ? HostPart.Intake
        : type == typeof(IntakeDelay) ? IntakeDelay.Written
        : type == typeof(DataPart) ? DataPart.OriginalGone
        : type == typeof(StorageRoom) ? new StorageRoom(RoomLeft.None, 17, 17, 18)
        : type == typeof(BackupFault) ? BackupFault.NotWritten
        : type == typeof(ReviewEnd) ? ReviewEnd.Returned
        : type == typeof(int) ? 17
        : type == typeof(long) ? 17L
        : type == typeof(double) ? 17d
        : type == typeof(decimal) ? 17m
        : type == typeof(ReportState) ? ReportState.Published
        : type == typeof(ReportId) ? ReportId.Of(ContentHash.Of("Anna"u8))
        : type == typeof(ContentHash) ? ContentHash.Of("Anna"u8)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 29, 9, 5, 0, TimeSpan.FromHours(8))
        : type == typeof(PolicyProblem) ? new PolicyProblem.TierEmpty("Anna")
        : type == typeof(DocumentFault) ? new PdfLocked()
        : type == typeof(StepFailure) ? new StepFailure.NothingRead()
        : type == typeof(IReadOnlyList<string>) ? new[] { "Anna", "Ben" }
        : type == typeof(ReviewCall) ? new ReviewCall(
            "Anna", 17, 17, 17, new DateTimeOffset(2026, 11, 29, 9, 5, 0, TimeSpan.FromHours(8)))
        : throw new ArgumentOutOfRangeException(nameof(type), type, "no value for the type");
}
