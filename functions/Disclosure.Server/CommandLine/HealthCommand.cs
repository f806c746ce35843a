using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary><c>disclosure health</c>: whether a host answers that it works, for containers and scripts.</summary>
internal static class HealthCommand
{
    /// <summary>How long the answer is waited for: a host that takes longer for a row is not well.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Prints what the host says of itself; 0 where it is well, 1 where it is not or does not answer.
    /// </summary>
    /// <param name="url">The address of the host.</param>
    public static int Run(string url)
    {
        try
        {
            return RunAsync(Address(url)).GetAwaiter().GetResult();
        }
        catch (StartException cause)
        {
            Console.Error.WriteLine(cause.Message);
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException)
        {
            Console.Error.WriteLine(ConsoleWords.NoAnswer(url));
        }

        return DataVerb.Failed;
    }

    private static Uri Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Uri(address, "/healthz")
            : throw new StartException(ConsoleWords.NoWebAddress("--url", url));

    private static async Task<int> RunAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = LongestWait };
        using var answer = await client.GetAsync(address);
        Console.WriteLine(await answer.Content.ReadAsStringAsync());
        return answer.IsSuccessStatusCode ? 0 : DataVerb.Failed;
    }
}
