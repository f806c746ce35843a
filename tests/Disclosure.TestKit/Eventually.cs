using System.Runtime.CompilerServices;

namespace Disclosure.TestKit;

/// <summary>
/// Waits for what another process or loop brings about, as a user would: by looking again and again, up to a deadline no sound run comes
/// near.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(15);

    public static async Task<T> GetAsync<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Deadline)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(LookAgain, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Never came true: {what}");
    }

    public static Task HoldsAsync(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        HoldsAsync(() => Task.FromResult(look()), what);

    public static Task HoldsAsync(Func<Task<bool>> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        GetAsync(async () => await look() ? "true" : null, what);
}
