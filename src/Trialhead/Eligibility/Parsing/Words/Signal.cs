namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>What the words of a stretch hint at: without its signals a costlier pattern cannot match.</summary>
[Flags]
internal enum Signal
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first word can begin a line that demands nothing, and few other lines: "none", "see".</summary>
    OpensNoDemand = 1 << 0,

    /// <summary>The first word can begin a reference to criteria that stand elsewhere.</summary>
    OpensReference = 1 << 1,

    /// <summary>The first word can begin "men and women".</summary>
    OpensSex = 1 << 2,

    /// <summary>The first word can begin "women of childbearing potential".</summary>
    OpensChildbearing = 1 << 3,

    /// <summary>The first word can begin a condition: "if diabetic", "patients with asthma must".</summary>
    OpensCondition = 1 << 4,

    /// <summary>The first word can begin a note.</summary>
    OpensNote = 1 << 5,

    /// <summary>"Following", "factors": a list within a sentence.</summary>
    Choice = 1 << 6,

    /// <summary>A word that denies by itself: "prohibited".</summary>
    Ban = 1 << 7,

    /// <summary>"Allowed", "permitted".</summary>
    Leave = 1 << 8,

    /// <summary>"Eligible", "accepted".</summary>
    Fitness = 1 << 9,

    /// <summary>"Excluded", "an exclusion", "required".</summary>
    Bar = 1 << 10,

    /// <summary>"Not" or "never".</summary>
    Not = 1 << 11,

    /// <summary>"Are", "be", "also".</summary>
    Being = 1 << 12,

    /// <summary>"May" or "can".</summary>
    May = 1 << 13,

    /// <summary>"Stop", "discontinue".</summary>
    Stop = 1 << 14,

    /// <summary>"Except", "unless".</summary>
    Exception = 1 << 15,

    /// <summary>A group of the trial.</summary>
    Group = 1 << 16,

    /// <summary>"Must", "should", "are".</summary>
    Must = 1 << 17,

    /// <summary>A "no", however it is said.</summary>
    Denial = 1 << 18,

    /// <summary>A sex.</summary>
    Sex = 1 << 19,

    /// <summary>A number in letters, or "next", "following", "coming".</summary>
    Count = 1 << 20,

    /// <summary>"Next", "following", "coming".</summary>
    Ahead = 1 << 21,

    /// <summary>What ends "other than" or "not including".</summary>
    OtherThan = 1 << 22,

    /// <summary>A word without which a text that has no digit states no limit.</summary>
    Limit = 1 << 23,

    /// <summary>A number above one in letters.</summary>
    Many = 1 << 24,

    /// <summary>The first word is one of many lines, and of some that demand nothing: "no", "any".</summary>
    OpensAny = 1 << 25,

    /// <summary>"Criteria".</summary>
    Criteria = 1 << 26,

    /// <summary>"More".</summary>
    More = 1 << 27,

    /// <summary>"Type".</summary>
    Type = 1 << 28,

    /// <summary>"Adult".</summary>
    Adult = 1 << 29,

    /// <summary>"Considered".</summary>
    Considered = 1 << 30,
}
