using System.Text;

namespace Disclosure.Notices.Tests;

public sealed class WebhookSignatureTests
{
    /// <summary>The example of the specification's own libraries (standardwebhooks, tests of the reference implementations).</summary>
    [Fact]
    public void The_signature_is_that_of_the_reference_implementations()
    {
        var signed = WebhookSignature.Of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            """{"test": 2432232314}"""u8,
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            DateTimeOffset.FromUnixTimeSeconds(1614265330));
        Assert.Equal(("1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), (signed.Timestamp, signed.Signature));
    }

    [Fact]
    public void A_secret_that_is_no_base_64_counts_as_the_text_it_is_and_without_one_nothing_is_signed()
    {
        var body = Encoding.UTF8.GetBytes("{}");
        var now = DateTimeOffset.FromUnixTimeSeconds(1);
        Assert.NotEqual(
            WebhookSignature.Of("a", body, "whsec_***", now).Signature, WebhookSignature.Of("a", body, "***", now).Signature);
        Assert.NotEqual(WebhookSignature.Of("a", body, "k", now).Signature, WebhookSignature.Of("b", body, "k", now).Signature);
        Assert.NotEqual(WebhookSignature.Of("a", body, "k", now).Signature, WebhookSignature.Of("a", "[]"u8, "k", now).Signature);
        Assert.NotEqual(
            WebhookSignature.Of("a", body, "k", now).Signature, WebhookSignature.Of("a", body, "k", now.AddSeconds(1)).Signature);
        Assert.Null(WebhookSignature.Of("a", body, null, now).Signature);
    }
}
