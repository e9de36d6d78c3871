using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Words that make a demand narrower must not get lost: without them people would be admitted or kept out who are not meant.</summary>
public sealed class NarrowingTests
{
    [Theory]
    [InlineData("Hypertension on at least two antihypertensive drugs", "+ all(hypertension, Unstated:antihypertensive{at least two})")]
    [InlineData("Epilepsy on two or more antiepileptic drugs", "+ all(epilepsy, Unstated:anticonvulsant{two or more})")]
    [InlineData("Failed two or more antiepileptic drugs", "+ Unstated:anticonvulsant!Failed{two or more}")]
    [InlineData("Exposure to levodopa or dopamine agonist of 14 days or less", "+ any(Prior:levodopa-carbidopa{of 14 days or less}, Prior:dopamine-agonist{of 14 days or less})")]
    [InlineData("Japanese men aged 20 to 45 years", "+ all(Male, age 20..45{japanese})")]
    [InlineData("American Indian men and women 40 years of age or older", "+ age 40..{american indian}")]
    [InlineData("Rapidly progressive, severe liver disease and/or hepatocellular carcinoma", "+ any(liver-disease{severe, rapidly progressive}, hepatocellular-carcinoma{severe})")]
    [InlineData("Mild, moderate or severe asthma", "+ asthma{moderate to severe, mild}")]
    [InlineData("No contraindication to magnetic resonance imaging (e.g., intracranial clip)", "+ not(any(not(CanUndergoMri), Unstated:unlisted:intracranial clip))")]
    [InlineData("Moderate to severe ulcerative colitis", "+ ulcerative-colitis{moderate to severe}")]
    [InlineData("Patients 18 years of age or older, with lung disease, including asthma and COPD", "+ all(age 18.., lung-disease)")]
    [InlineData("Lung disease, such as asthma or COPD, aged 18 or older", "+ all(lung-disease, age 18..)")]
    [InlineData("Healthy men and women", "+ HealthyVolunteer")]
    [InlineData("Adult men and women", "+ age 18..")]
    [InlineData("Aged 18 to 45 years at the time of diagnosis", "+ all(age 18..{at the time of diagnosis}, any(age ..45, “at the time of diagnosis”))")]
    [InlineData("Scheduled for non-emergent heart surgery", "+ Planned:heart-surgery{non-emergent}")]
    [InlineData("Acute coronary syndrome defined as unstable angina or myocardial infarction", "+ either(acute-coronary-syndrome, any(unstable-angina, myocardial-infarction{unstable}))")]
    [InlineData("AST/ALT normal", "+ all(ast=Normal, alt=Normal)")]
    [InlineData("Appendicitis (ultrasound)", "+ appendicitis{(ultrasound)}")]
    [InlineData("At least 4 weeks since prior radiotherapy, hormone therapy, or major surgery", "+ all(not(Ever:radiotherapy<4 weeks), not(Ever:endocrine-therapy<4 weeks), not(Ever:major-surgery<4 weeks))")]
    [InlineData("At least 3 months since prior immunotherapy (aldesleukin, interferon, or sargramostim)", "+ not(any(Ever:cancer-immunotherapy<3 months, any(Ever:aldesleukin<3 months, Ever:interferon<3 months, Ever:sargramostim<3 months)))")]
    [InlineData("At least 4 weeks since prior chemotherapy (at least 6 weeks since prior nitrosoureas)", "+ all(not(Ever:chemotherapy<4 weeks), not(Ever:nitrosourea<6 weeks))")]
    [InlineData("At least 2 weeks since prior filgrastim (G-CSF) or sargramostim (GM-CSF)", "+ all(not(any(Ever:filgrastim<2 weeks, Ever:granulocyte-colony-stimulating-factor<2 weeks)), not(any(Ever:sargramostim<2 weeks, Ever:sargramostim<2 weeks)))")]
    [InlineData("Lymphoma, myeloma or lung cancer undergoing chemotherapy or hormonal treatment", "+ all(any(lymphoma, multiple-myeloma, lung-cancer), any(Current:chemotherapy, Current:endocrine-therapy))")]
    [InlineData("Women with two or three prior failed IVF attempts", "+ all(Female, Prior:assisted-reproduction!Failed{three})")]
    [InlineData("Diabetes mellitus (type 1 or type 2)", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("Diabetes (type I or II)", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("Type 1 or 2 diabetes", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("Diabetes mellitus type 1 or type 2", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("Type I or II diabetes", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("At least two of the following risk factors: hypertension, diabetes, smoking", "+ atleast2(hypertension, diabetes-mellitus, smoking)")]
    public void Read_Inclusion(string text, string expected) => Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n* {text}"));

    [Theory]
    [InlineData("Taking three or more antidepressants", "- not(Current:antidepressant{three or more})")]
    [InlineData("Two or more infections in the past month", "- not(infection{two or more}<1 month)")]
    [InlineData("Severe hepatic impairment", "- not(hepatic-impairment{severe})")]
    [InlineData("Serious infection", "- not(infection{serious})")]
    [InlineData("Major bleeding within 3 months", "- not(hemorrhage{major}<3 months)")]
    [InlineData("Women of childbearing potential must have a negative pregnancy test", "- not(not(if(ChildbearingPotential then not(Pregnant))))")]
    [InlineData("Pregnancy. Women must use contraception.", "- not(any(Pregnant, not(if(Female then UsesContraception))))")]
    [InlineData("Heart failure as manifested by dyspnea or orthopnea", "- not(heart-failure{as manifested by dyspnea or orthopnea})")]
    [InlineData("Active substance abuse or a history of substance abuse within 6 months", "- not(any(substance-use-disorder{active}<6 months, substance-use-disorder<6 months))")]
    [InlineData("Current or a history of asthma", "- not(asthma)")]
    [InlineData("AST or ALT 2 > x upper limit of normal", "- not(“AST or ALT 2 > x upper limit of normal”)")]
    [InlineData("Uncontrolled illness, including heart failure with symptoms (NYHA class III or IV), unstable angina or arrhythmia", "- not(any(comorbidity{uncontrolled}, any(all(heart-failure{symptomatic}, nyha-class >= 3 {score}{symptomatic}, nyha-class <= 4 {score}{symptomatic}), unstable-angina, cardiac-arrhythmia{unstable})))")]
    [InlineData("Serious uncontrolled illness, such as serious infection, asthma, or a heart attack in the last 6 months", "- not(any(comorbidity{serious, uncontrolled}<6 months, any(infection{serious}<6 months, asthma<6 months, myocardial-infarction<6 months)))")]
    [InlineData("Arrhythmia or pericardial effusion, not related to COVID-19", "- not(any(cardiac-arrhythmia, pericardial-effusion{not related to covid-19}))")]
    [InlineData("Severe allergic reaction to any substance, requiring hospitalization", "- not(allergic-disease{severe, hospitalization})")]
    [InlineData("Pneumonia, requiring oxygen, or asthma", "- not(any(pneumonia{oxygen-dependent}, asthma))")]
    [InlineData("Antibiotics within 10 days prior to screening (Visit 2)", "- not(Ever:antibiotic<10 days)")]
    [InlineData("Hepatitis A, B or C", "- not(any(hepatitis-a, hepatitis-b, hepatitis-c))")]
    [InlineData("Chronic active hepatitis B or C", "- not(any(active-hepatitis-b{chronic}, active-hepatitis-c{chronic}))")]
    [InlineData("Active hepatitis B or C infection", "- not(any(active-hepatitis-b, active-hepatitis-c))")]
    [InlineData("Active hepatic (including hepatitis B or C) or biliary disease", "- not(any(any(hepatitis-b{active, liver}, hepatitis-c{active, liver}), biliary-disease))")]
    [InlineData("Penicillin allergic", "- not(Allergy:penicillin)")]
    [InlineData("Statin intolerant", "- not(Intolerance:statin)")]
    [InlineData("Serious medical illness", "- not(comorbidity{serious})")]
    [InlineData("Severe, active infection", "- not(active-infection{severe})")]
    public void Read_Exclusion(string text, string expected) => Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n* {text}"));

    [Theory]
    [InlineData("Males and females between the ages of 18 and 85 are eligible for the study.", "+ age 18..85")]
    [InlineData("Women aged 18 to 75 may participate in this study", "+ all(Female, age 18..75)")]
    [InlineData("Patients 2 years and older will be eligible for participation if they have a tremor", "+ all(age 2.., “for participation if they have a tremor”)")]
    [InlineData("Able to follow an outpatient programme", "+ all(CanComply, Unstated:unlisted:outpatient programme)")]
    [InlineData("Outpatients with schizophrenia", "+ all(not(Hospitalized), schizophrenia)")]
    [InlineData("Able to keep a seizure diary", "+ CanComply")]
    public void Read_WhoTakesPart(string text, string expected) => Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n* {text}"));

    [Theory]
    [InlineData("Early PD", "", "unlisted:pd{early}")]
    [InlineData("Early PD", "Exercise in Parkinson's disease", "parkinson-disease{early}")]
    [InlineData("Active RDD", "", "unlisted:rdd{active}")]
    [InlineData("Active RDD", "A drug for Rosai-Dorfman disease (RDD)", "rosai-dorfman-disease{active}")]
    public void Read_ShortFormThatTheTitleSpellsOut(string text, string title, string expected) =>
        Assert.Equal(expected, Notation.Of(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n* {text}", about: title)).Demand));
}
