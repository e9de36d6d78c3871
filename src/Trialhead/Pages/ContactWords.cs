using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Sentences about whom to ask.</summary>
internal static class ContactWords
{
    /// <summary>What each contact is called and how it is reached; what two of them share is said once.</summary>
    public static IEnumerable<Sentence> Of(IReadOnlyList<Contact> contacts, string pointer) =>
        contacts.SelectMany((contact, i) => Of(contact, $"{pointer}/{i}"))
            .GroupBy(sentence => sentence.Text, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First() with { Sources = [.. same.SelectMany(sentence => sentence.Sources)] });

    private static IEnumerable<Sentence> Of(Contact contact, string pointer)
    {
        if (contact.Name is { } name)
        {
            yield return Sentence.Quote(RegistryText.Clean(name), $"{pointer}/name");
        }

        if (contact.Phone is { } phone)
        {
            var shown = contact.PhoneExtension is { } extension ? $"{phone} extension {extension}" : phone;
            var digits = string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
            yield return Sentence.Quote(shown, $"{pointer}/phone") with { Href = digits.Length > 4 ? $"tel:{digits}" : null };
        }

        if (contact.Email is { } email)
        {
            yield return Sentence.Quote(email, $"{pointer}/email") with
            {
                Href = email.Contains('@', StringComparison.Ordinal) ? $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}" : null,
            };
        }
    }
}
