using System.Runtime.CompilerServices;

namespace Disclosure.Functions.Tests;

/// <summary>
/// Waits for what another process or loop brings about, by looking again and again, up to a deadline no sound run comes near.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(15);

    public static Task HoldsAsync(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        HoldsAsync(() => Task.FromResult(look()), what);

    public static async Task HoldsAsync(Func<Task<bool>> look, [CallerArgumentExpression(nameof(look))] string what = "")
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await look())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Deadline)
            {
                throw new TimeoutException($"Never came true: {what}");
            }

            await Task.Delay(LookAgain, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
