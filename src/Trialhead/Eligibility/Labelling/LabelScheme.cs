namespace Trialhead.Eligibility.Labelling;

/// <summary>The labels of the chain: outside, and for each type begin, inside, end and single.</summary>
/// <remarks>
/// Laid out in four groups of sixteen lanes so that whole vectors are added: begins with outside as their last, singles, ends,
/// insides. The last lane of the other groups stays empty. What may follow the end of a phrase is lanes 0 to 30; what may stand
/// before the start of one is lanes 15 to 46.
/// </remarks>
internal static class LabelScheme
{
    public const int Lanes = 64;
    public const int Group = 16;
    public const int Types = 15;
    public const int Outside = 15;
    public const int FirstSingle = 16;
    public const int FirstEnd = 32;
    public const int FirstInside = 48;

    /// <summary>Lanes before this one may start a line or follow the end of a phrase.</summary>
    public const int Starts = 32;

    public static bool CanClose(int label) => label is >= Outside and < FirstEnd + Types and not 31;

    public static bool CanOpen(int label) => label is < 31;

    public static bool IsUsed(int label) => label is not (31 or 47 or 63);

    public static bool MayFollow(int before, int after) =>
        !IsUsed(before) || !IsUsed(after) ? false
        : CanClose(before) ? CanOpen(after)
        : after >= FirstEnd && after % Group == before % Group;

    /// <summary>Writes the labels of one phrase over its tokens.</summary>
    public static void Write(Span<byte> labels, int type, int first, int last)
    {
        if (first == last)
        {
            labels[first] = (byte)(FirstSingle + type);
            return;
        }

        labels[first] = (byte)type;
        labels[(first + 1)..last].Fill((byte)(FirstInside + type));
        labels[last] = (byte)(FirstEnd + type);
    }
}
