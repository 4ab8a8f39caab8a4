using System.Diagnostics;

namespace EmailComms.Specs.Servers;

/// <summary>The folder of a server: fresh, short, and open to the servers' users.</summary>
internal static class TemporaryFolder
{
    // 108 characters is all that Linux allows for a Unix socket, its name in the folder included.
    private const int MaxPath = 60;

    private const UnixFileMode EverybodyMayEnter =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("ec-").FullName;
        if (folder.Length > MaxPath)
        {
            Directory.Delete(folder);
            throw new InvalidOperationException($"The path of temporary folders is too long for the servers' sockets: set TMPDIR to a short one. It is {folder}");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, EverybodyMayEnter);
        }

        return folder;
    }

    /// <summary>Makes folders with an owner, for which .NET has no call.</summary>
    public static async Task MakeAsync(string mode, string owner, IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var names = owner.Split(':');
        using var process = Process.Start(new ProcessStartInfo("install", ["-d", "-m", mode, "-o", names[0], "-g", names[1], .. folders]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Folders could not be made: {errors}");
        }
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
