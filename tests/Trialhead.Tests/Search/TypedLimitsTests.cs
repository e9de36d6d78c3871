using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Typing;
using Xunit;

namespace Trialhead.Tests.Search;

/// <summary>Where, for whom and in which phase is taken out of what a person types.</summary>
public sealed class TypedLimitsTests
{
    [Theory]
    [InlineData("heart attack near Lyon", "heart attack", "Place Lyon")]
    [InlineData("asthma in Boston, MA", "asthma", "Place Boston, MA")]
    [InlineData("parkinsons disease München", "parkinsons disease", "Place München")]
    [InlineData("glioblastoma köln", "glioblastoma", "Place köln")]
    [InlineData("cáncer de mama en Sevilla", "cáncer de mama", "Place Sevilla")]
    [InlineData("melanoma in the UK", "melanoma", "Country United Kingdom")]
    [InlineData("lung cancer phase 3", "lung cancer", "Phase 3")]
    [InlineData("phase II trials melanoma", "melanoma", "Phase 2")]
    [InlineData("ALS recruiting", "ALS", "Openness open")]
    [InlineData("trials for 8 year old with epilepsy", "trials with epilepsy", "Age 8")]
    [InlineData("my son is 5 and has leukemia", "leukemia", "Age 5")]
    [InlineData("eczema, 6 months old", "eczema", "Age 0.5")]
    [InlineData("breast cancer in men", "breast cancer in men", "Sex male")]
    [InlineData("asthma kids inhaler", "asthma kids inhaler", "AgeGroup child")]
    [InlineData("COPD older people", "COPD older people", "AgeGroup older")]
    [InlineData("asthma in children near Lyon, phase 3, recruiting", "asthma in children", "AgeGroup child; Place Lyon; Phase 3; Openness open")]
    public void Find_TakesOutWhatIsNoTopic(string text, string rest, string expected)
    {
        var limits = TypedLimits.Find(text, Gazetteer.BuiltIn);

        Assert.Equal(expected, string.Join("; ", limits.Select(limit => $"{limit.Kind} {limit.Value}")));
        Assert.Equal(rest, TypedLimits.Without(text, limits));
    }

    [Theory]
    [InlineData("huntington")] // a town as well
    [InlineData("breast cancer in male")] // the capital of the Maldives
    [InlineData("lyme disease")]
    [InlineData("leukemia in remission")]
    [InlineData("open heart surgery")]
    [InlineData("not yet recruiting asthma")]
    [InlineData("phase 2/3 asthma")]
    [InlineData("people 60 years old and older")]
    [InlineData("\"phase 3\" near Lyon")] // quoted: as it stands
    [InlineData("women having children")]
    [InlineData("she is 20 weeks pregnant")]
    public void Find_LeavesWordsOfTheTopicAlone(string text) => Assert.Empty(TypedLimits.Find(text, Gazetteer.BuiltIn).Where(limit => limit.Kind != LimitKind.Sex).ToList());

    [Fact]
    public void Limited_SaysWhatWasTakenForWhat()
    {
        const string Text = "asthma near Lyon, phase 3";

        Assert.Equal(
            "Understood “near Lyon” as a place to measure from, “phase 3” as a phase.",
            SearchWords.Limited(Text, TypedLimits.Find(Text, Gazetteer.BuiltIn)));
        Assert.Null(SearchWords.Limited("asthma", []));
    }
}
