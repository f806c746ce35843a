using Azure;
using Disclosure.Documents;
using Disclosure.Documents.Words;

namespace Disclosure.FormRecognizer.Tests;

public sealed class LayoutFailureTests
{
    [Theory]
    [InlineData(400, "InvalidContent", DocumentError.OcrFailed)]
    [InlineData(400, "UnsupportedContent", DocumentError.OcrFailed)]
    [InlineData(400, "InvalidContentLength", DocumentError.LimitExceeded)]
    [InlineData(400, "InvalidContentDimensions", DocumentError.LimitExceeded)]
    public void The_files_fault_is_told_by_the_inner_error_and_never_tried_again(int status, string inner, DocumentError expected)
    {
        var body = """{"error":{"code":"InvalidRequest","message":"Invalid request.","innererror":{"code":"INNER","message":"…"}}}"""
            .Replace("INNER", inner, StringComparison.Ordinal);

        Assert.Equal(expected, Assert.IsType<DocumentException>(LayoutFailure.Of(ServiceResponse.Failure(status, body))).Code);
    }

    [Fact]
    public void A_failed_operation_is_told_by_the_details_of_its_error()
    {
        const string Body = """
            {"status":"failed","error":{"code":"InternalServerError","message":"An unexpected error occurred.","details":[
              {"code":"InternalServerError","message":"An unexpected error occurred."},
              {"code":"InvalidContentDimensions","message":"The input image dimensions are out of range.","target":"2"}]}}
            """;

        var error = Assert.IsType<DocumentException>(LayoutFailure.Of(ServiceResponse.Failure(200, Body)));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Theory]
    [InlineData(413, DocumentError.LimitExceeded)]
    [InlineData(415, DocumentError.UnknownType)]
    public void Without_a_code_the_status_tells_the_files_fault(int status, DocumentError expected) =>
        Assert.Equal(expected, Assert.IsType<DocumentException>(LayoutFailure.Of(ServiceResponse.Failure(status, ""))).Code);

    [Theory]
    [InlineData(429, "Throttled")]
    [InlineData(401, "Refused")]
    [InlineData(403, "Refused")]
    [InlineData(404, "Refused")]
    [InlineData(500, "Unavailable")]
    [InlineData(503, "Unavailable")]
    [InlineData(0, "Unavailable")]
    public void Trouble_of_the_service_may_pass(int status, string expected)
    {
        var failure = status == 0
            ? new RequestFailedException("no route to host")
            : ServiceResponse.Failure(status, """{"error":{"code":"429","message":"…"}}""");

        Assert.Equal(expected, Assert.IsType<ScanServiceException>(LayoutFailure.Of(failure)).Trouble.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("""{"error":[]}""")]
    [InlineData("""{"error":{"code":7,"details":[1,null]}}""")]
    public void An_answer_that_is_no_error_of_the_service_is_trouble_that_may_pass(string body) =>
        Assert.Equal(
            ScanServiceTrouble.Unavailable,
            Assert.IsType<ScanServiceException>(LayoutFailure.Of(ServiceResponse.Failure(502, body))).Trouble);

    [Fact]
    public void An_error_nested_without_end_is_trouble_that_may_pass()
    {
        var body = string.Concat(Enumerable.Repeat("""{"error":""", 10_000));

        Assert.IsType<ScanServiceException>(LayoutFailure.Of(ServiceResponse.Failure(500, body)));
    }
}
