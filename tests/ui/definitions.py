"""Each figure's definition is one click away, with what the estimate says of the year; a report prints them all when it is asked to."""
from support import Program, run, sample, wait_for


def definition_of_a_figure():
    program = Program(sample())
    program.go('현황')
    button = program.child('toggle button', '용어 풀이: 평균 처리기간')
    button.doActionNamed('click')
    program.child('label', '기간 안에 재결된 사건의 처리기간을 모두 더해 재결건수로 나눈 날수')
    program.child('label', lambda name: name.startswith('올해 접수된 사건의 절반이 ') and '95% 신뢰구간' in name)
    program.key('Escape')
    program.child('toggle button', '용어 풀이: 미결').doActionNamed('click')
    program.child('label', lambda name: name.startswith('미결 사건이 접수일부터 기준일까지 지난 날수'))
    program.end()


def appendix_of_a_report():
    program = Program(sample())
    program.go('보고서')
    without = program.child('document frame', lambda name: '(2021년 3월)' in name).description
    assert '집행정지: ' not in without
    program.child('toggle button', '용어 풀이').doActionNamed('click')
    program.child('label', '재결건수 ÷ 접수건수. 1보다 크면 미결이 줄어듦')
    program.key('Escape')
    program.child('check box', '용어 풀이 붙임(D)').doActionNamed('click')
    wait_for(lambda: '집행정지: 기간 안에' in program.child('document frame').description, what='the appendix on the paper')
    program.end()


if __name__ == '__main__':
    run(definition_of_a_figure, appendix_of_a_report)
