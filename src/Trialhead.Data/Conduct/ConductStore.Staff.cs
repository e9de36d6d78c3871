using System.Security.Cryptography;
using System.Text;
using Trialhead.Data.Store;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// Accounts of those who work on a study through the site.
public sealed partial class ConductStore
{
    private const int Rounds = 210_000; // OWASP, Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512
    private const int SaltSize = 16;
    private const int HashSize = 64;
    private const int PasswordLength = 20;
    private const int LongestName = 100;
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none that is mistaken for another

    /// <summary>Makes an account, or a new password for one.</summary>
    /// <returns>The recording, and the password, which is shown this once and kept only as a hash; null where there is a problem.</returns>
    public (Recording Recording, string? Password) AddStaff(string study, string name, Author author)
    {
        ArgumentNullException.ThrowIfNull(name);
        var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
        var kept = Hash(password, RandomNumberGenerator.GetBytes(SaltSize));
        var recording = Write(connection =>
        {
            if (Study(connection, study) is null)
            {
                return Recording.Refused(NoStudy(study));
            }

            if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name != name.Trim() || name.Any(char.IsControl))
            {
                return Recording.Refused(new Problem("name", $"\"{name.ReplaceLineEndings(" ")}\"", $"a name to sign in with: 1 to {LongestName} letters, without spaces around it"));
            }

            using var add = connection.Command("INSERT OR REPLACE INTO staff (study, name, password) VALUES ($study, $name, $password)", "$study", "$name", "$password");
            add.With(study, name, kept).ExecuteNonQuery();
            return Note(connection, study, author, new StudyNote("staffAdded") { About = name });
        });
        return (recording, recording.Problem is null ? password : null);
    }

    /// <summary>Takes an account away; who is signed in with it is signed out at the next page.</summary>
    public Recording RemoveStaff(string study, string name, Author author) => Write(connection =>
    {
        using var remove = connection.Command("DELETE FROM staff WHERE study = $study AND name = $name", "$study", "$name");
        return remove.With(study, name).ExecuteNonQuery() == 0
            ? Recording.Refused(new Problem("name", $"\"{name}\"", "the name of an account of the study"))
            : Note(connection, study, author, new StudyNote("staffRemoved") { About = name });
    });

    /// <summary>The names of all who have an account of a study, in order.</summary>
    public IReadOnlyList<string> Staff(string study)
    {
        using var connection = ConductDatabase.Connect(_folder);
        using var command = connection.Command("SELECT name FROM staff WHERE study = $study ORDER BY name", "$study");
        return command.With(study).Texts();
    }

    /// <summary>A stamp of an account that changes with its password; null where there is no such account.</summary>
    public string? StaffStamp(string study, string name) =>
        Kept(study, name) is { } kept ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept)))[..16] : null;

    /// <summary>Whether a password is that of an account; takes as long where there is no such account.</summary>
    public bool IsStaff(string study, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var kept = Kept(study, name);
        var salt = kept is null ? new byte[SaltSize] : Convert.FromHexString(kept.Split('$')[0]);
        var tried = Encoding.ASCII.GetBytes(Hash(password, salt));
        return CryptographicOperations.FixedTimeEquals(tried, Encoding.ASCII.GetBytes(kept ?? "")) && kept is not null;
    }

    private string? Kept(string study, string name)
    {
        using var connection = ConductDatabase.Connect(_folder);
        using var command = connection.Command("SELECT password FROM staff WHERE study = $study AND name = $name", "$study", "$name");
        return command.With(study, name).ExecuteScalar() as string;
    }

    private static string Hash(string password, byte[] salt) =>
        $"{Convert.ToHexStringLower(salt)}${Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA512, HashSize))}";
}
