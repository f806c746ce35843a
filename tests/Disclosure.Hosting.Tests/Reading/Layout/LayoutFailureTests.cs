using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.Hosting.Tests.Reading.Layout;

public sealed class LayoutFailureTests
{
    private const string Setting = "Disclosure__DocumentIntelligence__Endpoint";

    [Theory]
    [InlineData("InvalidContent", DocumentError.OcrFailed)]
    [InlineData("UnsupportedContent", DocumentError.OcrFailed)]
    [InlineData("InvalidContentLength", DocumentError.LimitExceeded)]
    [InlineData("InvalidContentDimensions", DocumentError.LimitExceeded)]
    public void The_files_fault_is_told_by_the_inner_error_and_never_tried_again(string inner, DocumentError expected)
    {
        var body = """
            {"error":{"code":"InvalidRequest","message":"Invalid request.","innererror":{"code":"INNER","message":"…"}}}
            """.Replace("INNER", inner, StringComparison.Ordinal);

        var error = Of(400, body);

        Assert.Equal(expected, error.Code);
        Assert.False(error.Fault.IsOfTheMachine);
    }

    [Fact]
    public void A_failed_operation_is_told_by_the_details_of_its_error()
    {
        const string Body = """
            {"status":"failed","error":{"code":"InternalServerError","message":"An unexpected error occurred.","details":[
              {"code":"InternalServerError","message":"An unexpected error occurred."},
              {"code":"InvalidContentDimensions","message":"The input image dimensions are out of range.","target":"2"}]}}
            """;

        Assert.IsType<ServicePictureOutOfRange>(Of(200, Body).Fault);
    }

    [Theory]
    [InlineData(413, DocumentError.LimitExceeded)]
    [InlineData(415, DocumentError.UnknownType)]
    public void Without_a_code_the_status_tells_the_files_fault(int status, DocumentError expected)
    {
        Assert.Equal(expected, Of(status, "").Code);
        Assert.False(Of(status, "").Fault.IsOfTheMachine);
    }

    [Theory]
    [InlineData(429, typeof(ServiceBusy))]
    [InlineData(401, typeof(ServiceRefusedAccess))]
    [InlineData(403, typeof(ServiceRefusedAccess))]
    [InlineData(404, typeof(ServiceRefusedAccess))]
    [InlineData(400, typeof(ServiceUnavailable))]
    [InlineData(500, typeof(ServiceUnavailable))]
    [InlineData(503, typeof(ServiceUnavailable))]
    [InlineData(0, typeof(ServiceUnavailable))]
    public void Trouble_of_the_service_may_pass(int status, Type fault)
    {
        var error = Of(status, $$$"""{"error":{"code":"{{{status}}}","message":"…"} }""");

        Assert.IsType(fault, error.Fault);
        Assert.True(error.Fault.IsOfTheMachine);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public void A_tier_without_calls_left_is_no_wrong_key_and_no_rush(int status)
    {
        const string Body = """
            {"error":{"code":"403","message":"Out of call volume quota for FormRecognizer F0 pricing tier. Please retry after 12 days."}}
            """;

        Assert.IsType<ServiceQuotaUsedUp>(Of(status, Body).Fault);
    }

    [Fact]
    public void A_version_the_service_does_not_know_is_told_with_the_setting() =>
        Assert.Equal(new ServiceRefusedAccess(Setting), Of(400, """{"error":{"code":"NotSupportedApiVersion","message":"…"}}""").Fault);

    [Theory]
    [InlineData("")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("""{"error":[]}""")]
    [InlineData("""{"error":{"code":7,"message":null,"details":[1,null]}}""")]
    public void An_answer_that_is_no_error_of_the_service_is_trouble_that_may_pass(string body) =>
        Assert.IsType<ServiceUnavailable>(Of(502, body).Fault);

    [Fact]
    public void An_error_nested_without_end_is_trouble_that_may_pass() =>
        Assert.IsType<ServiceUnavailable>(Of(500, string.Concat(Enumerable.Repeat("""{"error":""", 10_000))).Fault);

    private static DocumentException Of(int status, string body) => LayoutFailure.Of(status, Encoding.UTF8.GetBytes(body), Setting, null);
}
