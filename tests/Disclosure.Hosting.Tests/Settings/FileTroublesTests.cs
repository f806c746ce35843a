using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Tests.Settings;

public sealed class FileTroublesTests
{
    public static TheoryData<Exception, FileTrouble> Errors => new()
    {
        { new FileNotFoundException(), FileTrouble.NotFound },
        { new DirectoryNotFoundException(), FileTrouble.NotFound },
        { new UnauthorizedAccessException(), FileTrouble.Denied },
        { new PathTooLongException(), FileTrouble.NameTooLong },
        { new IOException("no space", 28), FileTrouble.DiskFull },
        { new IOException("no space", unchecked((int)0x80070070)), FileTrouble.DiskFull },
        { new IOException("broken"), FileTrouble.Other },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_of_the_system_is_told_by_its_kind(Exception error, FileTrouble trouble) =>
        Assert.Equal(trouble, FileTroubles.Of(error));
}
