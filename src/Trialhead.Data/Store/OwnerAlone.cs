namespace Trialhead.Data.Store;

/// <summary>Makes files and folders that nobody but their owner may read; where the system knows no such rights, plain ones.</summary>
internal static class OwnerAlone
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, ReadAndWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes an empty file where there is none, before a library makes it with other rights.</summary>
    public static void MakeFile(string path)
    {
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            Write(path, FileMode.OpenOrCreate).Dispose();
        }
    }

    /// <summary>Opens a file to write in it.</summary>
    public static FileStream Write(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ReadAndWrite;
        }

        return new FileStream(path, options);
    }
}
