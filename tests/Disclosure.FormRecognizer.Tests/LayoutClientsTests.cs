namespace Disclosure.FormRecognizer.Tests;

public sealed class LayoutClientsTests
{
    [Theory]
    [InlineData("https://x.cognitiveservices.azure.com/", "https://cognitiveservices.azure.com")]
    [InlineData("https://x.cognitiveservices.azure.cn/", "https://cognitiveservices.azure.cn")]
    [InlineData("https://x.cognitiveservices.azure.us/", "https://cognitiveservices.azure.us")]
    public void Tokens_are_for_the_cloud_the_account_is_in(string endpoint, string audience) =>
        Assert.Equal(audience, LayoutClients.AudienceOf(new Uri(endpoint)).ToString());
}
