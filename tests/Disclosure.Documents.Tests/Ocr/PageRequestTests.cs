using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class PageRequestTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void What_is_asked_arrives(bool needsTable, bool isSecondSight, bool isOfAnyForm)
    {
        var picture = new PagePicture(
            new byte[] { 1, 2, 3 }, 4, PictureOrientation.TurnedLeft, new SheetResolution(200, 201), new Box(1, 2, 3, 4));
        var request = new PageRequest(7, 8, picture, 9, 10, needsTable, isSecondSight, isOfAnyForm);

        var read = PageRequest.Read(request.Write());

        // The file arrives as other memory.
        Assert.Equal(request, read with { Picture = picture });
    }
}
