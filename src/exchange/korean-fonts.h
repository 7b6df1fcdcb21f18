/* What Debian, Windows and Hangul Office bring for Korean, in the form of Pango, which falls back
 * sign by sign: a machine with another Korean font shows that one. */
#pragma once

#define HT_KOREAN_FONTS                                                                            \
  "Noto Sans CJK KR, Noto Sans KR, NanumGothic, NanumBarunGothic, NanumSquare, Malgun Gothic, "    \
  "Baekmuk Gulim, UnDotum, Sans"
