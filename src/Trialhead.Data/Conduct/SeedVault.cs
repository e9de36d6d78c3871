using System.Security.Cryptography;
using System.Text;
using Trialhead.Data.Store;
using Trialhead.Protocol.Allocation;

namespace Trialhead.Data.Conduct;

/// <summary>Keeps the secrets that allocations follow from: one file for each study, readable by its owner alone.</summary>
/// <remarks>
/// The files lie beside the database and not in it, so that a copy of the database tells no allocation to come. They are not encrypted:
/// who is root on the machine, or has its disk, can read them.
/// </remarks>
internal sealed class SeedVault(string folder)
{
    private const int Size = 32;
    private const int ShortHash = 12;
    private const UnixFileMode Anyone = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>A secret that nobody can guess.</summary>
    public static byte[] Make() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>Keeps a study's secret; it is on disk when this returns. One that was there stays beside it under another name.</summary>
    public void Keep(string study, byte[] secret)
    {
        OwnerAlone.MakeFolder(folder);
        if (File.Exists(PathOf(study)))
        {
            // What was opened and never acknowledged, or a study whose database was taken away and may come back.
            File.Move(PathOf(study), $"{PathOf(study)}.{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(study))))[..ShortHash]}", overwrite: true);
        }

        using var file = OwnerAlone.Write(PathOf(study), FileMode.CreateNew);
        file.Write(secret);
        file.Flush(flushToDisk: true);
    }

    /// <summary>A study's secret.</summary>
    /// <exception cref="StoreException">The file is gone, or others than its owner may read it.</exception>
    public AllocationSeed Read(string study) => AllocationSeed.FromSecret(Bytes(study));

    /// <summary>A key for another purpose than allocation, from which the secret cannot be found.</summary>
    /// <exception cref="StoreException">The file is gone, or others than its owner may read it.</exception>
    public byte[] ReadKey(string study, string purpose) => HMACSHA256.HashData(Bytes(study), Encoding.UTF8.GetBytes($"key for {purpose}"));

    private byte[] Bytes(string study)
    {
        var path = PathOf(study);
        if (!File.Exists(path))
        {
            throw new StoreException($"The secret of study {study} is not in '{path}': nobody can be randomised without it.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Anyone) != 0)
        {
            throw new StoreException($"'{path}' may be read or written by others than its owner: `chmod 600` it, and consider whether it was read.");
        }

        return File.ReadAllBytes(path);
    }

    private string PathOf(string study) => Path.Combine(folder, $"{Uri.EscapeDataString(study)}.seed");
}
