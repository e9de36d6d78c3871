using Trialhead.Data.Store;

namespace Trialhead.Data.Answers;

/// <summary>Writes files about people: whole or not at all, and for nobody but their owner.</summary>
public static class PrivateFile
{
    /// <summary>Puts bytes in a file; until that has succeeded, what was there before stays.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to write '{Path.GetFileName(path)}' into.");
        }

        var unfinished = path + ".unfinished";
        try
        {
            using (var stream = OwnerAlone.Write(unfinished, FileMode.Create))
            {
                stream.Write(bytes);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
