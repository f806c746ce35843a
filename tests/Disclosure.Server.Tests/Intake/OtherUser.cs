using System.Runtime.InteropServices;

namespace Disclosure.Server.Tests.Intake;

/// <summary>
/// Has work done as a user whom permissions hold: where tests run as root, nothing is denied. Linux keeps for each thread the user its
/// files are asked for as (setfsuid(2)), and takes root's rights over files from one that is another's.
/// </summary>
internal static partial class OtherUser
{
    private const int Nobody = 65534;

    /// <summary>Runs the work, which must not go on in another thread before it has opened what it is about.</summary>
    public static void Run(Action work)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            if (Environment.IsPrivilegedProcess)
            {
                _ = SetUserForFiles(Nobody);
            }

            failure = Record.Exception(work);
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("The work failed.", failure);
        }
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetUserForFiles(int user);
}
