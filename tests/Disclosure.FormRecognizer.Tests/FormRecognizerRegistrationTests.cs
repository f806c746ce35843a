using Azure.Identity;
using Disclosure.Functions.FormRecognizer;
using Disclosure.Functions.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Tests.FormRecognizer;

public sealed class FormRecognizerRegistrationTests
{
    [Fact]
    public void The_app_reads_scans_by_the_service_where_its_account_is_named()
    {
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddFormRecognizer(new Uri("https://x.cognitiveservices.azure.com/"), new DefaultAzureCredential())
            .BuildServiceProvider();

        Assert.Equal("formRecognizer", services.GetRequiredService<IFileReader>().ScanReader);
    }

    [Theory]
    [InlineData("https://x.cognitiveservices.azure.com/", "https://cognitiveservices.azure.com")]
    [InlineData("https://x.cognitiveservices.azure.cn/", "https://cognitiveservices.azure.cn")]
    [InlineData("https://x.cognitiveservices.azure.us/", "https://cognitiveservices.azure.us")]
    public void Tokens_are_for_the_cloud_the_account_is_in(string endpoint, string audience) =>
        Assert.Equal(audience, FormRecognizerRegistration.AudienceOf(new Uri(endpoint)).ToString());
}
